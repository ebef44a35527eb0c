package org.huiyin.document;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Township;
import org.huiyin.organisation.Unit;
import org.springframework.stereotype.Component;

/**
 * How the office calls itself in its letters: what is set, and where nothing is set, what follows
 * from the township as it was founded.
 */
@Component
class OfficeNames {

  /** What is put behind the township's letter mark, so that no two series share an organ code. */
  private static final Map<LetterSeries, String> SUFFIXES =
      new EnumMap<>(
          Map.ofEntries(
              entry(LetterSeries.NOTICE, "告"),
              entry(LetterSeries.EXTENSION, "延"),
              entry(LetterSeries.OPINION, ""),
              entry(LetterSeries.REPLY, "答"),
              entry(LetterSeries.HAND_OVER, "移"),
              entry(LetterSeries.TRANSFER, "转"),
              entry(LetterSeries.ASSIGNMENT, "交"),
              entry(LetterSeries.REQUEST, "函"),
              entry(LetterSeries.SUPERVISION, "督"),
              entry(LetterSeries.URGING, "催"),
              entry(LetterSeries.EXTENSION_REPLY, "复"),
              entry(LetterSeries.INVITATION, "会"),
              entry(LetterSeries.MINUTES, "纪"),
              entry(LetterSeries.FEEDBACK, "馈")));

  private final DocumentProperties properties;
  private final Organisation organisation;

  OfficeNames(DocumentProperties properties, Organisation organisation) {
    this.properties = properties;
    this.organisation = organisation;
    long set = properties.organCodes().values().stream().filter(c -> !c.isBlank()).count();
    long different =
        properties.organCodes().values().stream().filter(c -> !c.isBlank()).distinct().count();
    if (different < set) {
      throw new IllegalStateException(
          "huiyin.document.organ-codes：两种文书不能共用一个机关代字，否则会出现相同的文号。"
              + " / Two series share one organ code, so their letters would get the same number.");
    }
  }

  /** The organ code (机关代字) of a series, or nothing where none is known. */
  Optional<String> organCode(LetterSeries series) {
    Optional<String> own = set(series);
    return own.isPresent()
        ? own
        : derived(series)
            // Set for another series, it would give two letters the same number.
            .filter(code -> !properties.organCodes().containsValue(code));
  }

  private Optional<String> set(LetterSeries series) {
    return Optional.ofNullable(properties.organCodes().get(series)).filter(c -> !c.isBlank());
  }

  private Optional<String> derived(LetterSeries series) {
    return organisation
        .township()
        .filter(township -> SUFFIXES.containsKey(series))
        .map(township -> township.letterMark() + SUFFIXES.get(series));
  }

  /** What every letter says of the office, by {@link LetterField#key()}. */
  Map<String, Object> letterhead() {
    Map<String, Object> fields = new HashMap<>(properties.letterhead().fields());
    organisation.township().ifPresent(township -> complete(fields, township));
    return fields;
  }

  private void complete(Map<String, Object> fields, Township township) {
    putIfBlank(fields, LetterField.ORGAN_NAME, township.presidiumName());
    putIfBlank(fields, LetterField.OFFICE_NAME, officeName());
    putIfBlank(fields, LetterField.CONTACT_PHONE, township.phone());
    putIfBlank(fields, LetterField.CONTACT_ADDRESS, township.address());
  }

  /** The unit of the petition office's own people. */
  private String officeName() {
    return organisation.members(Body.PETITION_OFFICE).stream()
        .flatMap(person -> organisation.unit(person.unit()).stream())
        .map(Unit::name)
        .findFirst()
        .orElse(null);
  }

  private static void putIfBlank(Map<String, Object> fields, LetterField field, String value) {
    if (value != null && fields.get(field.key()).toString().isBlank()) {
      fields.put(field.key(), value);
    }
  }
}
