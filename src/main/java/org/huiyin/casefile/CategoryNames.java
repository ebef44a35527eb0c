package org.huiyin.casefile;

import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/** What a matter is about, in words; also that an old book does not say it. */
@Component
class CategoryNames {

  private static final String KIND = "category";
  private static final String UNSAID = "NOT_RECORDED";

  private final Organisation organisation;
  private final CodeTexts codes;

  CategoryNames(Organisation organisation, CodeTexts codes) {
    this.organisation = organisation;
    this.codes = codes;
  }

  String of(PetitionCase petition) {
    return petition.categorySaid() ? name(petition) : codes.of(KIND, UNSAID);
  }

  /** For papers, which are Chinese whoever prints them. */
  String chinese(PetitionCase petition) {
    return petition.categorySaid() ? name(petition) : codes.chinese(KIND, UNSAID);
  }

  private String name(PetitionCase petition) {
    return organisation.category(petition.category()).orElseThrow().name();
  }
}
