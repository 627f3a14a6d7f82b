/** Steps for the tests of the engine, where no component scan finds them. */
package steps;
