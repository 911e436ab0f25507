function add(a, b) {
  return a + b;
}
function outcalls(times) {
  let sum = 0;
  for (let i = 0; i < times; i++) {
    sum = host.step(sum, i);
  }
  return sum;
}
function loop(times) {
  let sum = 0;
  for (let i = 0; i < times; i++) {
    sum = sum + i;
    if (sum >= 65536) {
      sum = sum - 65536;
    }
  }
  return sum;
}
function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
