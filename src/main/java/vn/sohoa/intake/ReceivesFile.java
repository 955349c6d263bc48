package vn.sohoa.intake;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks an operation whose requests bring a file that is stored: the disk must have space. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface ReceivesFile {}
