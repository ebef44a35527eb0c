package org.huiyin.engine.form;

/** One entry of a live list, as Camunda Forms want it. */
public record Option(String value, String label) {}
