package org.tremplin.sample;

import java.util.Map;
import java.util.NoSuchElementException;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.IfMatch;
import org.tremplin.platform.commanding.Written;

@RestController
@RequestMapping("/api/sample/v1/notes")
class NoteController {

    private final Commands commands;
    private final MongoOperations mongo;

    NoteController(Commands commands, MongoOperations mongo) {
        this.commands = commands;
        this.mongo = mongo;
    }

    record Opening(String person, String text, String sector) {}

    record Amendment(String text) {}

    @PostMapping
    ResponseEntity<Written> open(@RequestBody Opening opening, IdempotencyKey key) {
        return commands.create(
                        new NoteCommand.OpenNote(key.id(), opening.person(), opening.text(), opening.sector()), key)
                .answer("/api/sample/v1/notes/" + key.id());
    }

    @PutMapping("/{id}/text")
    ResponseEntity<Written> amend(@PathVariable String id, @RequestBody Amendment amendment, IfMatch match) {
        return commands.send(new NoteCommand.AmendNote(id, amendment.text()), match.version())
                .answer();
    }

    @PostMapping("/{id}/close")
    ResponseEntity<Written> close(@PathVariable String id) {
        return commands.send(new NoteCommand.CloseNote(id)).answer();
    }

    @GetMapping("/{id}")
    Map<String, Object> show(@PathVariable String id) {
        Document found = mongo.findById(id, Document.class, "notes");
        if (found == null) {
            throw new NoSuchElementException(id);
        }
        return found;
    }
}
