package org.tremplin.platform.erasure.events;

/** What is stored about the forgetting of one participant in this service. */
public sealed interface ErasureEvent permits ErasureConfirmed {}
