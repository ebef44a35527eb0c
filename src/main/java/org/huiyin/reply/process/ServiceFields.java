package org.huiyin.reply.process;

import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.ContractBuilder;
import org.huiyin.reply.Service;
import org.huiyin.reply.Service.NotServed;

/** The fields about service that the forms of notice and answer share. */
final class ServiceFields {

  private ServiceFields() {}

  static void declare(ContractBuilder form) {
    form.choice("served", "SERVED", "NOT_SERVED")
        .needed()
        .text("serviceWay")
        .neededWhen("served", "SERVED")
        .date("servedOn")
        .neededWhen("served", "SERVED")
        .text("recipientRelation")
        .yes("refused")
        .text("refusedReason")
        .neededWhen("served", "SERVED")
        .neededWhen("refused", true)
        .choice("notServedReason", NotServed.class)
        .neededWhen("served", "NOT_SERVED");
  }

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
