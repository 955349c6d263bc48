package vn.sohoa.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the reasons for which an operation refuses requests, beyond those that follow from its form
 * (parameters, body, authentication). The OpenAPI document describes the statuses of both.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
  Reason[] value();
}
