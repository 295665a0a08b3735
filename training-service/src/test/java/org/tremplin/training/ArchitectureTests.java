package org.tremplin.training;

import org.tremplin.test.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
