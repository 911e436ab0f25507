/**
 * What tests of guest code share: case files that run on every executor, a seeded generator of
 * valid modules whose executors must agree, and a reducer that makes a failing module small.
 */
package dev.sallyport.testkit;
