# Every error code of guide chapter 5 (tables 3 to 5) and 5, 100 and 181 of the base manual, ordered as a fault: with AT+CMEE=1 its
# number, with AT+CMEE=0 ERROR. Situations of the module itself that lead to them are in the transcripts of the commands.
# shows: 5/cmee-1 5/cmee-0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
! fault +CSQ 0
error> "0" is no error code, and none of: none, error, timeout, silent
! fault +NOSUCH 3
error> there is no command "+NOSUCH"
! fault +CSQ 3 0
error> the count is 1 to 1000000
! fault +CSQ 3
> AT+CSQ
< \r\n+CME ERROR: 3\r\n
! fault +CSQ 4
> AT+CSQ
< \r\n+CME ERROR: 4\r\n
! fault +CSQ 5
> AT+CSQ
< \r\n+CME ERROR: 5\r\n
! fault +CSQ 23
> AT+CSQ
< \r\n+CME ERROR: 23\r\n
! fault +CSQ 30
> AT+CSQ
< \r\n+CME ERROR: 30\r\n
! fault +CSQ 50
> AT+CSQ
< \r\n+CME ERROR: 50\r\n
! fault +CSQ 51
> AT+CSQ
< \r\n+CME ERROR: 51\r\n
! fault +CSQ 52
> AT+CSQ
< \r\n+CME ERROR: 52\r\n
! fault +CSQ 100
> AT+CSQ
< \r\n+CME ERROR: 100\r\n
! fault +CSQ 159
> AT+CSQ
< \r\n+CME ERROR: 159\r\n
! fault +CSQ 181
> AT+CSQ
< \r\n+CME ERROR: 181\r\n
! fault +CSQ 300
> AT+CSQ
< \r\n+CME ERROR: 300\r\n
! fault +CSQ 301
> AT+CSQ
< \r\n+CME ERROR: 301\r\n
! fault +CSQ 302
> AT+CSQ
< \r\n+CME ERROR: 302\r\n
! fault +CSQ 303
> AT+CSQ
< \r\n+CME ERROR: 303\r\n
! fault +CSQ 304
> AT+CSQ
< \r\n+CME ERROR: 304\r\n
! fault +CSQ 305
> AT+CSQ
< \r\n+CME ERROR: 305\r\n
! fault +CSQ 310
> AT+CSQ
< \r\n+CME ERROR: 310\r\n
! fault +CSQ 311
> AT+CSQ
< \r\n+CME ERROR: 311\r\n
! fault +CSQ 312
> AT+CSQ
< \r\n+CME ERROR: 312\r\n
! fault +CSQ 313
> AT+CSQ
< \r\n+CME ERROR: 313\r\n
! fault +CSQ 314
> AT+CSQ
< \r\n+CME ERROR: 314\r\n
! fault +CSQ 315
> AT+CSQ
< \r\n+CME ERROR: 315\r\n
! fault +CSQ 316
> AT+CSQ
< \r\n+CME ERROR: 316\r\n
! fault +CSQ 317
> AT+CSQ
< \r\n+CME ERROR: 317\r\n
! fault +CSQ 318
> AT+CSQ
< \r\n+CME ERROR: 318\r\n
! fault +CSQ 320
> AT+CSQ
< \r\n+CME ERROR: 320\r\n
! fault +CSQ 321
> AT+CSQ
< \r\n+CME ERROR: 321\r\n
! fault +CSQ 322
> AT+CSQ
< \r\n+CME ERROR: 322\r\n
! fault +CSQ 330
> AT+CSQ
< \r\n+CME ERROR: 330\r\n
! fault +CSQ 331
> AT+CSQ
< \r\n+CME ERROR: 331\r\n
! fault +CSQ 332
> AT+CSQ
< \r\n+CME ERROR: 332\r\n
! fault +CSQ 340
> AT+CSQ
< \r\n+CME ERROR: 340\r\n
! fault +CSQ 500
> AT+CSQ
< \r\n+CME ERROR: 500\r\n
! fault +CSQ 512
> AT+CSQ
< \r\n+CME ERROR: 512\r\n
! fault +CSQ 513
> AT+CSQ
< \r\n+CME ERROR: 513\r\n
! fault +CSQ 514
> AT+CSQ
< \r\n+CME ERROR: 514\r\n
! fault +CSQ 515
> AT+CSQ
< \r\n+CME ERROR: 515\r\n
! fault +CSQ 516
> AT+CSQ
< \r\n+CME ERROR: 516\r\n
! fault +CSQ 517
> AT+CSQ
< \r\n+CME ERROR: 517\r\n
! fault +CSQ 518
> AT+CSQ
< \r\n+CME ERROR: 518\r\n
! fault +CSQ 520
> AT+CSQ
< \r\n+CME ERROR: 520\r\n
! fault +CSQ 521
> AT+CSQ
< \r\n+CME ERROR: 521\r\n
! fault +CSQ 522
> AT+CSQ
< \r\n+CME ERROR: 522\r\n
! fault +CSQ 523
> AT+CSQ
< \r\n+CME ERROR: 523\r\n
! fault +CSQ 524
> AT+CSQ
< \r\n+CME ERROR: 524\r\n
! fault +CSQ 525
> AT+CSQ
< \r\n+CME ERROR: 525\r\n
! fault +CSQ 526
> AT+CSQ
< \r\n+CME ERROR: 526\r\n
! fault +CSQ 527
> AT+CSQ
< \r\n+CME ERROR: 527\r\n
! fault +CSQ 528
> AT+CSQ
< \r\n+CME ERROR: 528\r\n
! fault +CSQ 529
> AT+CSQ
< \r\n+CME ERROR: 529\r\n
! fault +CSQ 530
> AT+CSQ
< \r\n+CME ERROR: 530\r\n
! fault +CSQ 531
> AT+CSQ
< \r\n+CME ERROR: 531\r\n
! fault +CSQ 532
> AT+CSQ
< \r\n+CME ERROR: 532\r\n
! fault +CSQ 533
> AT+CSQ
< \r\n+CME ERROR: 533\r\n
! fault +CSQ 534
> AT+CSQ
< \r\n+CME ERROR: 534\r\n
! fault +CSQ 535
> AT+CSQ
< \r\n+CME ERROR: 535\r\n
! fault +CSQ 536
> AT+CSQ
< \r\n+CME ERROR: 536\r\n
! fault +CSQ 537
> AT+CSQ
< \r\n+CME ERROR: 537\r\n
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+CMEE=0
< \r\nOK\r\n
! fault +CSQ 3
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 4
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 5
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 23
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 30
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 50
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 51
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 52
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 100
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 159
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 181
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 300
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 301
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 302
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 303
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 304
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 305
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 310
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 311
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 312
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 313
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 314
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 315
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 316
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 317
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 318
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 320
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 321
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 322
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 330
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 331
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 332
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 340
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 500
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 512
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 513
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 514
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 515
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 516
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 517
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 518
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 520
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 521
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 522
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 523
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 524
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 525
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 526
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 527
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 528
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 529
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 530
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 531
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 532
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 533
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 534
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 535
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 536
> AT+CSQ
< \r\nERROR\r\n
! fault +CSQ 537
> AT+CSQ
< \r\nERROR\r\n
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
