/** What an administrator does on the machine itself, instead of serving people: one command, then the end. */
@NullMarked
package org.twinflow.commands;

import org.jspecify.annotations.NullMarked;
