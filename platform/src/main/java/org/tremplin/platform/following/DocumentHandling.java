package org.tremplin.platform.following;

import java.util.List;

/** Lets a projection write its documents. */
final class DocumentHandling<E> implements Handling {

    private final Projection<E> projection;
    private final Documents documents;
    private final Editions editions;
    private long edition;
    private DocumentChanges changes = new DocumentChanges();

    DocumentHandling(Projection<E> projection, Documents documents, Editions editions) {
        this.projection = projection;
        this.documents = documents;
        this.editions = editions;
    }

    @Override
    public void begin() {
        drop();
        edition = editions.require(projection.name());
    }

    @Override
    public void handle(Object event, Envelope envelope) {
        DocumentChanges ofThisEvent = new DocumentChanges();
        projection.on(projection.events().cast(event), envelope, ofThisEvent.by(envelope));
        changes.addAll(ofThisEvent);
    }

    @Override
    public void keep() {
        documents.apply(changes, edition);
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
