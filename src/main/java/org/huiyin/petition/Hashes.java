package org.huiyin.petition;

import java.util.Locale;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.secrecy.Secrecy;

/**
 * The keyed hashes by which a person is found again: identity number, phone, and name together with
 * village, since a name alone is no person. {@code null} where the value is missing.
 */
public record Hashes(byte[] name, byte[] idNumber, byte[] phone) {

  public static Hashes of(PersonDetails person, Secrecy secrecy) {
    return new Hashes(
        nameInVillage(person.name(), person.village(), secrecy),
        person.idNumber() == null ? null : secrecy.hash(idNumber(person.idNumber()), "id-number"),
        person.phone() == null ? null : secrecy.hash(phone(person.phone()), "phone"));
  }

  static byte[] nameInVillage(String name, String village, Secrecy secrecy) {
    return name == null || village == null
        ? null
        : secrecy.hash(name.replaceAll("\\s", "") + "\u0000" + village, "name-in-village");
  }

  /** Of somebody who is known by his name only. */
  static byte[] name(String name, Secrecy secrecy) {
    return name == null ? null : secrecy.hash(name.replaceAll("\\s", ""), "name");
  }

  private static String idNumber(String entered) {
    return entered.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /** The last eleven digits: with or without country code it is the same phone. */
  private static String phone(String entered) {
    String digits = entered.replaceAll("\\D", "");
    return digits.length() > 11 ? digits.substring(digits.length() - 11) : digits;
  }
}
