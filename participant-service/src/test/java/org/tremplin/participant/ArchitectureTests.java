package org.tremplin.participant;

import org.tremplin.test.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
