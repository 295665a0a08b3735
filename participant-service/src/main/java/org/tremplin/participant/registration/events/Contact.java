package org.tremplin.participant.registration.events;

import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached; all of it is personal.
 *
 * @param phone with country code where known
 * @param email e-mail address
 * @param address postal address, free text
 */
public record Contact(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {}
