package org.huiyin.casefile;

import org.huiyin.petition.NoSuchCase;
import org.huiyin.refusal.AnswersWithPages;
import org.huiyin.refusal.FaultTexts;
import org.huiyin.refusal.NotThere;
import org.huiyin.refusal.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a person sees at a page that is not for him. A case that does not exist and one that is not
 * his give the same page, to the byte.
 */
@ControllerAdvice(annotations = AnswersWithPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusals {

  private final FaultTexts texts;

  PageRefusals(FaultTexts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ModelAndView notFound(NotThere refusal) {
    return page(HttpStatus.NOT_FOUND, refusal);
  }

  @ExceptionHandler
  ModelAndView notFound(MethodArgumentTypeMismatchException noNumber) {
    return page(HttpStatus.NOT_FOUND, new NoSuchCase());
  }

  @ExceptionHandler
  ModelAndView refused(Refusal refusal) {
    return page(HttpStatus.BAD_REQUEST, refusal);
  }

  private ModelAndView page(HttpStatus status, Refusal refusal) {
    ModelAndView page = new ModelAndView("refused", status);
    page.addObject("sentences", refusal.faults().stream().map(texts::sentence).toList());
    return page;
  }
}
