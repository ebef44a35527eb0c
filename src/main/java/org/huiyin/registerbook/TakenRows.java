package org.huiyin.registerbook;

import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.petition.RewrittenOldCases;
import org.huiyin.petition.RewrittenOldCases.Scope;
import org.huiyin.registerbook.ChangedRows.Changed;
import org.springframework.stereotype.Component;

/** Takes a newer state of a row over into the register. */
@Component
class TakenRows {

  private static final String OPEN = "OPEN";
  private static final String VOIDED = "VOIDED";

  private final RewrittenOldCases cases;
  private final BookRows books;

  TakenRows(RewrittenOldCases cases, BookRows books) {
    this.cases = cases;
    this.books = books;
  }

  void lock(long caseId) {
    cases.lock(caseId);
  }

  /**
   * What was registered or is being handled here is changed by its steps and by corrections, not by
   * a file; what was voided stays so; a seal is taken off by the chair.
   */
  Optional<String> whyNot(Changed one) {
    if (one.known().said() == null) {
      return Optional.of("book.difference-own");
    }
    if (one.known().started()) {
      return Optional.of("book.difference-in-hand");
    }
    if (one.known().state().equals(VOIDED)) {
      return Optional.of("book.difference-voided");
    }
    if (joins(one)) {
      return Optional.of("book.difference-joins");
    }
    if (!one.known().further() && !one.anew().closed() && !one.known().state().equals(OPEN)) {
      return Optional.of("book.difference-reopens");
    }
    return cases.wouldUnseal(one.known().entered(), OldCaseOf.row(one.anew()))
        ? Optional.of("book.difference-unseals")
        : Optional.empty();
  }

  /** It is, or is not any more, a further entry of a case, or of another one. */
  private static boolean joins(Changed one) {
    return one.known().further() != (one.anew().joins() != null)
        || one.known().further() && one.differsIn(BookColumn.FIRST_OR_REPEAT);
  }

  void take(Changed one, Actor by) {
    Scope scope =
        new Scope(
            one.known().further(),
            differs(
                one,
                BookColumn.PETITIONER,
                BookColumn.ID_NUMBER,
                BookColumn.PHONE,
                BookColumn.ADDRESS),
            differs(one, BookColumn.ACCUSED_PERSONS, BookColumn.ACCUSED_UNITS));
    cases.rewrite(one.known().entered(), OldCaseOf.row(one.anew()), scope, by);
    books.rewrite(one.known().entered(), one.anew(), by);
  }

  private static boolean differs(Changed one, BookColumn... columns) {
    return Stream.of(columns).anyMatch(one::differsIn);
  }
}
