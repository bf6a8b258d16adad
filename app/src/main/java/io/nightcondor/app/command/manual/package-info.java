/**
 * Manual pages, made from the same model of the commands that help is printed from. Leaves out
 * where they are put.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command.manual;
