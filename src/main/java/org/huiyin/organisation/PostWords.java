package org.huiyin.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What posts are called. */
@Component
class PostWords {

  private final MessageSource messages;

  PostWords(MessageSource messages) {
    this.messages = messages;
  }

  Said in(Chart chart, Locale locale) {
    return new Said(
        chart, "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  /** In one language. */
  final class Said {

    private final Chart chart;
    private final Locale locale;

    private Said(Chart chart, Locale locale) {
      this.chart = chart;
      this.locale = locale;
    }

    private String text(String key, Object... arguments) {
      return messages.getMessage("organisation." + key, arguments, locale);
    }

    public String seat(Seat seat) {
      return text("group." + seat.body().group()) + " · " + text("role." + seat.role());
    }

    public String mandate(Deputy deputy) {
      String village = chart.village(deputy.village()).map(Village::name).orElse("");
      return text("level." + deputy.level()) + "（" + village + "）";
    }

    public String group(DeputyGroup group, boolean leads) {
      return group.name() + (leads ? " · " + text("leads") : "");
    }

    /** What can end, as pairs of a value ({@code SEAT/PRESIDIUM}) and its label. */
    public List<List<String>> endings(PersonRow row) {
      List<List<String>> endings = new ArrayList<>();
      endings.add(List.of("ALL/", text("page.end-all")));
      row.heads()
          .forEach(
              code ->
                  endings.add(
                      List.of(
                          "HEAD/" + code,
                          text("page.end-head", chart.unit(code).map(Unit::name).orElse("")))));
      row.seats().forEach(s -> endings.add(List.of("SEAT/" + s.body(), seat(s))));
      row.mandates().forEach(d -> endings.add(List.of("MANDATE/" + d.level(), mandate(d))));
      row.groups()
          .forEach(
              g ->
                  endings.add(
                      List.of("GROUP/" + g.code(), group(g, row.leads().contains(g.code())))));
      return endings;
    }
  }
}
