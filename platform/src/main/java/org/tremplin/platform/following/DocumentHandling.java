package org.tremplin.platform.following;

import java.util.List;

/** Lets a projection write its documents. */
final class DocumentHandling<E> implements Handling {

    private final Projection<E> projection;
    private final Documents documents;
    private DocumentChanges changes = new DocumentChanges();

    DocumentHandling(Projection<E> projection, Documents documents) {
        this.projection = projection;
        this.documents = documents;
    }

    @Override
    public void handle(Object event, Envelope envelope) {
        DocumentChanges ofThisEvent = new DocumentChanges();
        projection.on(projection.events().cast(event), envelope, ofThisEvent.by(envelope));
        changes.addAll(ofThisEvent);
    }

    @Override
    public void keep() {
        documents.apply(changes);
        changes = new DocumentChanges();
    }

    @Override
    public void drop() {
        changes = new DocumentChanges();
    }

    @Override
    public List<String> collections() {
        return projection.collections();
    }
}
