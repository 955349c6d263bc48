/**
 * Entries of the electronic data store of citizens and organizations (Kho quản lý dữ liệu điện tử
 * của tổ chức, cá nhân) of the national portal, as pure data.
 */
@NullMarked
package vn.sohoa.result.entry;

import org.jspecify.annotations.NullMarked;
