package vn.sohoa.access.account;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that receives an HTML form of a page. If the request has a session, the field {@code
 * csrf} must be its token; {@link CsrfFilter} refuses other forms, and those of other sites.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface PageForm {}
