package org.huiyin.registerbook;

import org.huiyin.audit.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may bring a book in: the petition office. What stands in its rows is shown only to the person
 * who brought it, for anybody else in the office may be one of those complained of in it.
 */
@Component
class BookDoors {

  static final String OFFICE = "petition-office";

  private final Batches batches;

  BookDoors(Batches batches) {
    this.batches = batches;
  }

  boolean mayEnter(Actor actor) {
    return actor.isIn(OFFICE);
  }

  void admit(Actor actor) {
    if (!mayEnter(actor)) {
      throw new AccessDeniedException("register book");
    }
  }

  /**
   * @throws NoSuchBatch when there is none
   */
  Batch batch(long id, Actor actor) {
    admit(actor);
    return batches.get(id).orElseThrow(NoSuchBatch::new);
  }

  /**
   * With its rows.
   *
   * @throws NoSuchBatch also when somebody else brought it, or its rows are deleted
   */
  Batch rowsOf(long id, Actor actor) {
    Batch batch = batch(id, actor);
    if (!batch.uploadedBy().equals(actor.userId()) || batch.rowsDeletedOn() != null) {
      throw new NoSuchBatch();
    }
    return batch;
  }
}
