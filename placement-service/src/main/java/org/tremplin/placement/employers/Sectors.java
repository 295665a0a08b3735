package org.tremplin.placement.employers;

import java.util.List;

/** The sectors that the form offers; the first letter of a ROME code names the same fields. */
final class Sectors {

    static final List<String> CODES = List.of(
            "agriculture",
            "arts-and-crafts",
            "banking-and-property",
            "trade",
            "communication-and-media",
            "construction",
            "hotels-and-restaurants",
            "industry",
            "maintenance",
            "health",
            "services-to-people",
            "performing-arts",
            "business-support",
            "transport-and-logistics");

    private Sectors() {}
}
