package vn.sohoa.problem;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks an operation with a form: every other part than the declared ones is refused. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface ClosedForm {}
