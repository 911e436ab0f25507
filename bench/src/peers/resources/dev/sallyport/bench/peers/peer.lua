function add(a, b)
  return a + b
end
function outcalls(times)
  local sum = 0
  local i = 0
  while i < times do
    sum = step(sum, i)
    i = i + 1
  end
  return sum
end
function loop(times)
  local sum = 0
  local i = 0
  while i < times do
    sum = sum + i
    if sum >= 65536 then
      sum = sum - 65536
    end
    i = i + 1
  end
  return sum
end
function fib(n)
  if n < 2 then
    return n
  end
  return fib(n - 1) + fib(n - 2)
end
