package org.tremplin.platform.commanding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/**
 * What a command left behind.
 *
 * @param id id of the aggregate
 * @param version sequence number of the last event in its stream, from 0
 * @param created whether this command created it
 */
public record Written(String id, long version, @JsonIgnore boolean created) {

    /** 200 with the version as ETag. */
    public ResponseEntity<Written> answer() {
        return ResponseEntity.ok().eTag(Long.toString(version)).body(this);
    }

    /** 201 at the location if the aggregate is new, else 200; with the version as ETag. */
    public ResponseEntity<Written> answer(String location) {
        return created
                ? ResponseEntity.created(URI.create(location))
                        .eTag(Long.toString(version))
                        .body(this)
                : answer();
    }
}
