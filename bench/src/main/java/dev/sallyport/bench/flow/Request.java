package dev.sallyport.bench.flow;

import dev.sallyport.flow.IpAddress;

/** What the programs decide about. */
public final class Request {

  private final String method;
  private final String path;
  private final IpAddress client;
  private long touched;

  Request(String method, String path, String client) {
    this.method = method;
    this.path = path;
    this.client = IpAddress.parse(client).orElseThrow();
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  IpAddress client() {
    return client;
  }

  /** How often something was done with it. */
  long touched() {
    return touched;
  }

  void touch() {
    touched++;
  }
}
