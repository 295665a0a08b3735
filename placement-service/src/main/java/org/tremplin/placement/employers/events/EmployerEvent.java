package org.tremplin.placement.employers.events;

/** What happened to an employer. */
public sealed interface EmployerEvent permits EmployerJoined {}
