package vn.sohoa.upload;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks operations of resumable uploads, which need the header {@code Tus-Resumable}. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface TusOperation {}
