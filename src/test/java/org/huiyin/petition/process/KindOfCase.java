package org.huiyin.petition.process;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.organisation.Organisation;

/**
 * Cases that are kept from one person or another of the sample township (rules, Who must not see).
 */
public enum KindOfCase {
  ORDINARY("clerk", "clerk2", "chair", "vicechair", "member1", "member5"),
  /** He sits in the first group, and so does the vice-chair. */
  MEMBER_COMPLAINED_OF("clerk", "clerk2", "chair", "member5"),
  CADRE_COMPLAINED_OF("clerk", "clerk2", "chair", "member5"),
  COMMITTEE_COMPLAINED_OF("clerk", "clerk2", "chair", "member5"),
  UNIT_COMPLAINED_OF("clerk", "clerk2", "chair", "vicechair", "member1", "member5"),
  SEALED("clerk", "clerk2", "chair"),
  /** A category that is always kept apart, whatever the purpose. */
  SEALED_BY_CATEGORY("clerk", "clerk2", "chair"),
  /** Registered as any other; the chair finds him too near. */
  MEMBER_RECUSED("clerk", "clerk2", "chair", "vicechair", "member1"),
  /** A deputy of the first group, in which a member and the vice-chair sit. */
  DEPUTY_COMPLAINED_OF("clerk", "clerk2", "chair", "member5"),
  /** The presidium finds the chair too near, and the vice-chair acts. */
  CHAIR_RECUSED("clerk", "clerk2", "vicechair", "member1", "member5"),
  /** The vice-chair acts. */
  CHAIR_COMPLAINED_OF_UNDER_SEAL("clerk", "clerk2", "vicechair"),
  CLERK_COMPLAINED_OF("clerk2", "chair", "vicechair", "member1", "member5"),
  MANAGER_COMPLAINED_OF("clerk", "clerk2", "chair", "vicechair", "member1", "member5"),
  ANALYST_COMPLAINED_OF("clerk", "clerk2", "chair", "vicechair", "member1", "member5"),
  /** Village finance: kept from every group, whatever the purpose. */
  KEPT_FROM_GROUPS_BY_CATEGORY("clerk", "clerk2", "chair", "vicechair", "member1", "member5"),
  /** An imported row may lack the purpose; here it was taken away again. */
  PURPOSE_NOT_CONFIRMED("clerk", "clerk2", "chair", "vicechair", "member1", "member5"),
  /** A unit had the matter when a further visit complained of it. */
  RECEIVER_COMPLAINED_OF("clerk", "clerk2", "chair", "vicechair", "member1", "member5"),
  /** A unit's head had the matter when he was recused; his unit works on. */
  HEAD_OF_RECEIVER_RECUSED("clerk", "clerk2", "chair", "vicechair", "member1", "member5"),
  /** A deputy took part when a further letter turned it into an accusation. */
  SEALED_WHILE_A_DEPUTY_TAKES_PART("clerk", "clerk2", "chair", "member1");

  public static final List<String> EVERYBODY =
      List.of(
          "clerk",
          "clerk2",
          "chair",
          "vicechair",
          "member1",
          "member5",
          "leader-g01",
          "leader-g02",
          "deputy1",
          "cadre-v01",
          "cadre-v03",
          "county1",
          "head-land",
          "staff-land",
          "head-gov",
          "secretary",
          "head-discipline",
          "analyst",
          "manager",
          "admin");

  private final Set<String> readers;

  KindOfCase(String... readers) {
    this.readers = Set.of(readers);
  }

  /** Of {@link #EVERYBODY}; for all others there is no such case. */
  public boolean isOpenTo(String user) {
    return readers.contains(user);
  }

  /** Of {@link #EVERYBODY} who has a part of the matter, though not the case. */
  public boolean hasAPart(String user) {
    return this == HEAD_OF_RECEIVER_RECUSED && user.equals("staff-land");
  }

  /** Who decides in it what the chair decides. */
  public String actingChair() {
    return isOpenTo("chair") ? "chair" : "vicechair";
  }

  /** Who is recused once it is registered, {@code null} for nobody. */
  public String recused() {
    return switch (this) {
      case MEMBER_RECUSED -> "member5";
      case CHAIR_RECUSED -> "chair";
      default -> null;
    };
  }

  /** Who decides on that: the chair on others, the presidium on the chair. */
  public String recuses() {
    return this == CHAIR_RECUSED ? "member1" : "chair";
  }

  /** What is other than with the ordinary visit. */
  public Map<String, Object> registration(Organisation organisation) {
    return switch (this) {
      case ORDINARY,
          MEMBER_RECUSED,
          CHAIR_RECUSED,
          PURPOSE_NOT_CONFIRMED,
          SEALED_WHILE_A_DEPUTY_TAKES_PART ->
          Map.of();
      case DEPUTY_COMPLAINED_OF -> Map.of("complainedOf", person(organisation, "deputy1"));
      case RECEIVER_COMPLAINED_OF, HEAD_OF_RECEIVER_RECUSED -> Map.of("category", "0101");
      case ANALYST_COMPLAINED_OF -> Map.of("complainedOf", person(organisation, "analyst"));
      case KEPT_FROM_GROUPS_BY_CATEGORY -> Map.of("purpose", "SUGGESTION", "category", "0401");
      case MEMBER_COMPLAINED_OF -> Map.of("complainedOf", person(organisation, "member1"));
      case CADRE_COMPLAINED_OF -> Map.of("complainedOf", person(organisation, "cadre-v01"));
      case COMMITTEE_COMPLAINED_OF -> Map.of("complainedOf", List.of(Map.of("unit", "V01")));
      case UNIT_COMPLAINED_OF -> Map.of("complainedOf", List.of(Map.of("unit", "LAND")));
      case SEALED ->
          Map.of("purpose", "ACCUSATION", "complainedOf", List.of(Map.of("unit", "LAND")));
      case SEALED_BY_CATEGORY -> Map.of("category", sealedCategory(organisation));
      case CHAIR_COMPLAINED_OF_UNDER_SEAL ->
          Map.of("purpose", "ACCUSATION", "complainedOf", person(organisation, "chair"));
      case CLERK_COMPLAINED_OF -> Map.of("complainedOf", person(organisation, "clerk"));
      case MANAGER_COMPLAINED_OF -> Map.of("complainedOf", person(organisation, "manager"));
    };
  }

  private static List<Map<String, String>> person(Organisation organisation, String userId) {
    return List.of(
        Map.of("person", String.valueOf(organisation.personOf(userId).orElseThrow().id())));
  }

  private static String sealedCategory(Organisation organisation) {
    return organisation.categories().stream()
        .filter(c -> c.sealed())
        .findFirst()
        .orElseThrow()
        .code();
  }

  /** The smallest picture there is, for a document of the case. */
  public static byte[] png() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  }
}
