package org.huiyin.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a page says to the person before it, seen or read aloud. */
final class SpokenText {

  private static final String VISIBLE_AND_SPOKEN =
      """
      () => [
        document.title,
        ...document.body.innerText.split('\\n'),
        ...[...document.querySelectorAll('*')]
          .filter(element => element.checkVisibility())
          .flatMap(element => ['title', 'placeholder', 'aria-label', 'alt'].map(name => element.getAttribute(name)))
      ].map(text => text?.trim()).filter(text => text)""";

  /** Names that are the same in every language. */
  private static final Set<String> NAMES =
      Set.of(
          "Camunda",
          "Platform",
          "BPMN",
          "bpmn",
          "io",
          "v7",
          "pdf",
          "png",
          "jpg",
          "docx",
          "xlsx",
          "CSV",
          "ofd",
          "MB");

  private static final Pattern LATIN_WORD = Pattern.compile("(?<![A-Za-z])[A-Za-z][A-Za-z']+");

  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

  /** The number of a case or a conference bears Latin letters, and so does the code beside it. */
  private static final Pattern NUMBER = Pattern.compile("RD(XF|LX)-");

  private SpokenText() {}

  /** The texts of the page that have an English word in them. */
  static List<String> englishOn(Page page) {
    return texts(page).stream().filter(SpokenText::hasEnglish).distinct().toList();
  }

  @SuppressWarnings("unchecked")
  static List<String> texts(Page page) {
    return (List<String>) page.evaluate(VISIBLE_AND_SPOKEN);
  }

  private static boolean hasEnglish(String text) {
    return !NUMBER.matcher(text).find()
        && LATIN_WORD
            .matcher(ADDRESS.matcher(text).replaceAll(""))
            .results()
            .anyMatch(word -> !NAMES.contains(word.group()));
  }
}
