;; The peers' program for WebAssembly. After a change: wat2wasm peer.wat -o peer.wasm
(module
  (import "host" "step" (func $step (param i64 i64) (result i64)))
  (func (export "add") (param i64 i64) (result i64)
    (i64.add (local.get 0) (local.get 1)))
  (func (export "outcalls") (param $times i64) (result i64)
    (local $i i64) (local $sum i64)
    (block $end
      (loop $again
        (br_if $end (i64.ge_s (local.get $i) (local.get $times)))
        (local.set $sum (call $step (local.get $sum) (local.get $i)))
        (local.set $i (i64.add (local.get $i) (i64.const 1)))
        (br $again)))
    (local.get $sum))
  (func (export "loop") (param $times i64) (result i64)
    (local $i i64) (local $sum i64)
    (block $end
      (loop $again
        (br_if $end (i64.ge_s (local.get $i) (local.get $times)))
        (local.set $sum (i64.add (local.get $sum) (local.get $i)))
        (if (i64.ge_s (local.get $sum) (i64.const 65536))
          (then (local.set $sum (i64.sub (local.get $sum) (i64.const 65536)))))
        (local.set $i (i64.add (local.get $i) (i64.const 1)))
        (br $again)))
    (local.get $sum))
  (func $fib (export "fib") (param $n i64) (result i64)
    (if (result i64) (i64.lt_s (local.get $n) (i64.const 2))
      (then (local.get $n))
      (else
        (i64.add
          (call $fib (i64.sub (local.get $n) (i64.const 1)))
          (call $fib (i64.sub (local.get $n) (i64.const 2))))))))
