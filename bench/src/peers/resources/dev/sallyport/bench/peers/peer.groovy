long add(long a, long b) {
  return a + b
}
long outcalls(long times) {
  long sum = 0
  for (long i = 0; i < times; i++) {
    sum = PeerHost.step(sum, i)
  }
  return sum
}
long loop(long times) {
  long sum = 0
  for (long i = 0; i < times; i++) {
    sum = sum + i
    if (sum >= 65536) {
      sum = sum - 65536
    }
  }
  return sum
}
long fib(long n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2)
}
