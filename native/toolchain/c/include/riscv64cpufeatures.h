#ifndef SOHOA_riscv64
#define SOHOA_riscv64
typedef struct {
  char fI;
  char fM;
  char fA;
  char fF;
  char fD;
  char fC;
  char fV;
} CPUFeatures;
#endif
