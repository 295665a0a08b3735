package org.tremplin.subscription.delivering;

import java.util.UUID;

/** A run through the log on behalf of a subscription; number 0 is the live one. */
record RunId(UUID subscription, long number) {}
