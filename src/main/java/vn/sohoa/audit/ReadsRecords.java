package vn.sohoa.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that hands out records: {@link ReadFilter} notes who called it, from where,
 * and for which record. A {@link ReadAction#LIST} becomes a {@link ReadAction#SEARCH} if a
 * condition identifies something.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsRecords {
  ReadAction value();
}
