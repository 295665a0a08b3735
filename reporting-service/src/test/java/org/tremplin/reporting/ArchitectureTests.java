package org.tremplin.reporting;

import org.tremplin.test.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
