package org.huiyin.registerbook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A book on the command line.
 *
 * @param file the book; without it nothing happens
 * @param as the account of the petition office that brings it in
 * @param mapping name of a mapping, or a file that ends with .json
 * @param run whether it is run as well as checked
 * @param exit whether the process ends afterwards
 */
@ConfigurationProperties("huiyin.register-book.command")
record BookCommandProperties(
    String file,
    String as,
    String mapping,
    @DefaultValue("true") boolean keepUnknown,
    @DefaultValue("false") boolean run,
    @DefaultValue("true") boolean exit) {}
