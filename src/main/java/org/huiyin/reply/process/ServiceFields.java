package org.huiyin.reply.process;

import java.util.Set;
import org.huiyin.engine.form.Content;
import org.huiyin.reply.Service;
import org.huiyin.reply.Service.NotServed;

/** The fields about service that the forms of notice and answer share. */
final class ServiceFields {

  static final Set<String> KEYS =
      Set.of(
          "served",
          "serviceWay",
          "servedOn",
          "recipientRelation",
          "refused",
          "refusedReason",
          "notServedReason");

  private ServiceFields() {}

  static Service read(Content form) {
    return "NOT_SERVED".equals(form.text("served"))
        ? new Service(
            null, null, false, null, null, NotServed.valueOf(form.text("notServedReason")))
        : new Service(
            form.date("servedOn"),
            form.text("serviceWay"),
            form.yes("refused"),
            form.text("refusedReason"),
            form.text("recipientRelation"),
            null);
  }
}
