package org.huiyin.oversight;

import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Unit;
import org.huiyin.organisation.Village;
import org.huiyin.oversight.OversightTopic.Hotspot;
import org.springframework.stereotype.Component;

/** The names behind codes and ids, as pages and papers say them. */
@Component
class OversightTexts {

  private final Organisation organisation;

  OversightTexts(Organisation organisation) {
    this.organisation = organisation;
  }

  String unit(String code) {
    return organisation.unit(code).map(Unit::name).orElse(code);
  }

  /** E.g. 石桥村 · 坟地纠纷; {@code null} for none. */
  String hotspot(Hotspot hotspot) {
    if (hotspot == null) {
      return null;
    }
    String category =
        organisation.category(hotspot.category()).map(Category::name).orElse(hotspot.category());
    return hotspot.village() == null
        ? category
        : organisation.village(hotspot.village()).map(Village::name).orElse(hotspot.village())
            + " · "
            + category;
  }

  String person(Long id) {
    return id == null ? null : organisation.person(id).map(Person::name).orElse(null);
  }

  String account(String userId) {
    return organisation.personOf(userId).map(Person::name).orElse(userId);
  }
}
