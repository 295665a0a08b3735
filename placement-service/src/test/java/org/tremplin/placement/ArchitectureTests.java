package org.tremplin.placement;

import org.tremplin.test.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
