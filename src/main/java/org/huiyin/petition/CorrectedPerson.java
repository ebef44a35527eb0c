package org.huiyin.petition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.Corrections.Entry;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.refusal.Fault;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts right what is known of a petitioner of an entry, with the look-up hashes. */
@Component
class CorrectedPerson {

  private static final Map<Field, String> COLUMNS =
      Map.of(
          Field.PETITIONER_NAME,
          "name",
          Field.ID_NUMBER,
          "id_number",
          Field.PHONE,
          "phone",
          Field.ADDRESS,
          "address",
          Field.BIRTH_DATE,
          "particulars");

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final Organisation organisation;

  CorrectedPerson(JdbcClient jdbc, Secrecy secrecy, Organisation organisation) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.organisation = organisation;
  }

  /**
   * @param whom one of the petitioners of the entry; {@code null} for the lead
   */
  List<Fault> whyNot(Entry entry, Field field, String value, Long whom) {
    List<Fault> faults = new ArrayList<>();
    if (find(entry, whom).isEmpty()) {
      faults.add(Fault.at("whom", "petition.act.no-such-petitioner"));
    }
    if (field == Field.VILLAGE && organisation.village(value).isEmpty()) {
      faults.add(Fault.at("value", "petition.correction.village"));
    }
    return faults;
  }

  private Optional<Long> find(Entry entry, Long whom) {
    return jdbc.sql(
            "SELECT id FROM huiyin.petitioner WHERE entry_id = ? AND (id = ? OR ?::bigint IS NULL AND lead)")
        .params(Arrays.asList(entry.id(), whom, whom))
        .query(Long.class)
        .optional();
  }

  /**
   * @return what stood there, {@code null} when nothing did
   */
  String correct(Entry entry, Field field, String value, Long whom) {
    long id = find(entry, whom).orElseThrow();
    if (field == Field.VILLAGE) {
      String wrong = village(id);
      moveTo(id, value);
      return wrong;
    }
    String old = stored(id, COLUMNS.get(field));
    if (field == Field.BIRTH_DATE) {
      Map<String, String> particulars = new HashMap<>(Particulars.read(old));
      String wrong = particulars.put(Particulars.BIRTH_DATE, value);
      write(id, field, Particulars.write(particulars));
      return wrong;
    }
    write(id, field, value);
    return old;
  }

  private String village(long id) {
    return jdbc.sql("SELECT village FROM huiyin.petitioner WHERE id = ?")
        .param(id)
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  /** He is found again by his name in the right village from now on. */
  private void moveTo(long id, String village) {
    Hashes hashes = Hashes.of(person(Field.PETITIONER_NAME, stored(id, "name"), village), secrecy);
    jdbc.sql("UPDATE huiyin.petitioner SET village = ?, name_hash = ? WHERE id = ?")
        .params(Arrays.asList(village, hashes.name(), id))
        .update();
  }

  private String stored(long id, String column) {
    byte[] cipher =
        jdbc.sql("SELECT " + column + " FROM huiyin.petitioner WHERE id = ?")
            .param(id)
            .query((row, n) -> row.getBytes(1) == null ? new byte[0] : row.getBytes(1))
            .single();
    return cipher.length == 0 ? null : secrecy.decrypt(cipher, "petitioner." + column);
  }

  private void write(long id, Field field, String value) {
    String column = COLUMNS.get(field);
    byte[] cipher = secrecy.encrypt(value, "petitioner." + column);
    Hashes hashes = Hashes.of(person(field, value, village(id)), secrecy);
    switch (field) {
      case PETITIONER_NAME -> update(id, "name = ?, name_hash = ?", cipher, hashes.name());
      case ID_NUMBER -> update(id, "id_number = ?, id_number_hash = ?", cipher, hashes.idNumber());
      case PHONE -> update(id, "phone = ?, phone_hash = ?", cipher, hashes.phone());
      default ->
          jdbc.sql("UPDATE huiyin.petitioner SET " + column + " = ? WHERE id = ?")
              .params(cipher, id)
              .update();
    }
  }

  private void update(long id, String assignments, byte[] cipher, byte[] hash) {
    jdbc.sql("UPDATE huiyin.petitioner SET " + assignments + " WHERE id = ?")
        .params(cipher, hash, id)
        .update();
  }

  private static PersonDetails person(Field field, String value, String village) {
    return new PersonDetails(
        field == Field.PETITIONER_NAME ? value : null,
        field == Field.ID_NUMBER ? value : null,
        field == Field.PHONE ? value : null,
        village,
        null,
        null);
  }
}
