package org.huiyin.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean that models may name: a delegate, a listener, or one whose methods an expression may call.
 * No other bean can be reached from a model. Its name is an interface with running cases: keep it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForModels {}
