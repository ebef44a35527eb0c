package org.huiyin.letters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huiyin.client.Office;
import org.huiyin.client.Walk;

/** The sample's office at work on letters, one after the other, at a system that runs somewhere. */
final class LettersAtWork {

  private static final long SEED = 20_260_101;

  private final Office office;

  LettersAtWork(URI system) {
    this.office = new Office(system, "Qingshan#2026", "admin");
  }

  /**
   * @param page where the case file is, from the root of the site
   */
  record Handled(RealLetter letter, String why, Walk walk, String page) {

    /** Which letter it is, without a word of it. */
    String what() {
      return "letter " + letter.id() + ", " + letter.body().length() + " characters: " + why;
    }

    long caseId() {
      return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    }
  }

  /** Every second one goes on to the end of its process; the others wait for their rating. */
  List<Handled> handle(Map<RealLetter, String> letters, Consumer<Handled> told) {
    LocalDate today = today();
    List<Handled> all = new ArrayList<>();
    letters.forEach(
        (letter, why) -> {
          int position = all.size();
          Handled handled = handle(letter, why, position, today);
          all.add(handled);
          told.accept(handled);
        });
    return all;
  }

  private Handled handle(RealLetter letter, String why, int position, LocalDate today) {
    LetterScenario scenario = new LetterScenario(letter, today, position, position % 2 == 0);
    Walk walk = office.walk("petition-handling", scenario, today, SEED + position);
    return new Handled(letter, why, walk, page(walk));
  }

  byte[] download(String path) {
    return office.as("clerk").read(path).body();
  }

  private String page(Walk walk) {
    String byTask = "/case/by-task/" + walk.done().get(0).taskId();
    return URI.create(
            office.as("clerk").read(byTask).headers().firstValue("Location").orElseThrow())
        .getPath();
  }

  /** The sample's clock may have been moved. */
  private LocalDate today() {
    try {
      JsonNode clock =
          new ObjectMapper().readTree(office.as("clerk").read("/api/sample/clock").body());
      return java.time.OffsetDateTime.parse(clock.path("now").asText()).toLocalDate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
