/** What the modules of the project share and users do not see. */
package dev.sallyport.ir.internal;
