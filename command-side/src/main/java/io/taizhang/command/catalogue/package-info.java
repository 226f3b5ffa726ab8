/** What commands there are, read from the sealed interfaces: their names, fields, roles and titles. */
@NullMarked
package io.taizhang.command.catalogue;

import org.jspecify.annotations.NullMarked;
