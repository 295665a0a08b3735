package org.tremplin.subscription;

import org.tremplin.test.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
