package org.huiyin.conference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseReach.Reach;
import org.springframework.stereotype.Component;

/** The units, villages and groups of today, and their people. */
@Component
public class Organs {

  private final Organisation organisation;

  Organs(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Who can be invited. */
  public List<Organ> invitable() {
    List<Organ> all = new ArrayList<>(chargeable());
    organisation.villages().forEach(v -> all.add(new Organ(v.code(), v.committee(), null)));
    return all;
  }

  /** Who can be charged with a decision: it has people with a list of tasks. */
  public List<Organ> chargeable() {
    List<Organ> all = new ArrayList<>();
    organisation.units().forEach(u -> all.add(new Organ(u.code(), u.name(), u.group())));
    organisation.deputyGroups().forEach(g -> all.add(new Organ(g.code(), g.name(), g.group())));
    return all;
  }

  /** Works today, as one that can be invited. */
  Optional<Organ> open(String code) {
    return invitable().stream().filter(organ -> organ.code().equals(code)).findFirst();
  }

  /** Works today, as one that can be charged. */
  Optional<Organ> openToCharge(String code) {
    return chargeable().stream().filter(organ -> organ.code().equals(code)).findFirst();
  }

  /** What an organ is called, also when it is closed by now. */
  public String nameOf(String code) {
    return organisation
        .unit(code)
        .map(unit -> unit.name())
        .or(() -> organisation.village(code).map(village -> village.committee()))
        .or(() -> organisation.deputyGroup(code).map(group -> group.name()))
        .orElse(code);
  }

  public String namesOf(Collection<String> codes) {
    return codes.stream().map(this::nameOf).collect(Collectors.joining("、"));
  }

  /** The engine group of a unit or village group. */
  public String groupOf(String code) {
    return organisation.unit(code).isPresent() ? "unit-" + code : "group-" + code;
  }

  /** Whether a case goes as far as this organ, open or closed, whoever is complained of in it. */
  boolean isWithin(Reach reach, String code) {
    return any(code).isWithin(reach);
  }

  /** Works today or did so. */
  Organ any(String code) {
    String group = organisation.village(code).isPresent() ? null : groupOf(code);
    return new Organ(code, nameOf(code), group);
  }

  /** The accounts of an organ's people. */
  public Set<String> accountsOf(String code) {
    if (organisation.village(code).isPresent()) {
      return organisation.people().stream()
          .filter(person -> code.equals(person.village()) && person.userId() != null)
          .map(Person::userId)
          .collect(Collectors.toSet());
    }
    return organisation.memberships().accountsByGroup().getOrDefault(groupOf(code), Set.of());
  }

  /** Whether a person works in a unit, heads it, or is in a group. */
  boolean isOf(String code, Person person) {
    return organisation.isOf(code, person)
        || person.userId() != null && accountsOf(code).contains(person.userId());
  }

  /** The organs that a person belongs to. */
  Set<String> of(Actor actor) {
    Set<String> codes = new HashSet<>();
    chargeable().stream()
        .filter(organ -> actor.isIn(organ.group()))
        .forEach(organ -> codes.add(organ.code()));
    organisation.personOf(actor.userId()).map(Person::village).ifPresent(codes::add);
    return codes;
  }
}
