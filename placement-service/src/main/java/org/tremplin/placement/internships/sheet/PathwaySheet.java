package org.tremplin.placement.internships.sheet;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the stream of a participant's internships in a programme has come.
 *
 * @param id {@code <participant>:<programme>}
 * @param version position of the last event, the version that an edit builds on
 */
@Document("internship_pathways")
record PathwaySheet(@Id String id, long version) {}
